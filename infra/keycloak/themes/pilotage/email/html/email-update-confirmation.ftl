<#import "template.ftl" as layout>
<@layout.mail heading=msg("mailNewAddressHeading")>
<p style="margin:0 0 12px">${msg("mailNewAddressWords", newEmail)}</p>
<@layout.button address=link key="mailNewAddressButton"/>
<p style="margin:0;color:#4a5b66">${msg("mailNewAddressOtherwise", linkExpirationFormatter(linkExpiration))}</p>
</@layout.mail>
