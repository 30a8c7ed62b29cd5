<#ftl output_format="plainText">
${msg("mailTakenHeading")}

${msg("mailTakenWords")}

${msg("mailAlreadyButton")}:
${link}

${msg("mailTakenOtherwise")}

--
${msg("mailFooter")}
