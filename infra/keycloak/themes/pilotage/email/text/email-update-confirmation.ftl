<#ftl output_format="plainText">
${msg("mailNewAddressHeading")}

${msg("mailNewAddressWords", newEmail)}

${msg("mailNewAddressButton")}:
${link}

${msg("mailNewAddressOtherwise", linkExpirationFormatter(linkExpiration))}

--
${msg("mailFooter")}
