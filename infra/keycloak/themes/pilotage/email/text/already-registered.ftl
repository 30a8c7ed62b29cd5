<#ftl output_format="plainText">
${msg("mailAlreadyHeading")}

${msg("mailAlreadyWords")}

${msg("mailAlreadyButton")}:
${link}

${msg("mailAlreadyOtherwise")}

--
${msg("mailFooter")}
