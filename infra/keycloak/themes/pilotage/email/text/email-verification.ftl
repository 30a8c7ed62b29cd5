<#ftl output_format="plainText">
${msg("mailConfirmHeading")}

${msg("mailConfirmWords")}

${msg("mailConfirmButton")}:
${link}

${msg("mailConfirmOtherwise", linkExpirationFormatter(linkExpiration))}

--
${msg("mailFooter")}
