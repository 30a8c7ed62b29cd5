<#ftl output_format="plainText">
${msg("mailResetHeading")}

${msg("mailResetWords")}

${msg("mailResetButton")}:
${link}

${msg("mailResetOtherwise", linkExpirationFormatter(linkExpiration))}

--
${msg("mailFooter")}
