<#ftl output_format="plainText">
${msg("mailActionsHeading")}

${msg("mailActionsWords")}

${msg("mailActionsButton")}:
${link}

${msg("mailActionsOtherwise", linkExpirationFormatter(linkExpiration))}

--
${msg("mailFooter")}
