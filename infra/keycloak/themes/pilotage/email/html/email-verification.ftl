<#import "template.ftl" as layout>
<@layout.mail heading=msg("mailConfirmHeading")>
<p style="margin:0 0 12px">${msg("mailConfirmWords")}</p>
<@layout.button address=link key="mailConfirmButton"/>
<p style="margin:0;color:#4a5b66">${msg("mailConfirmOtherwise", linkExpirationFormatter(linkExpiration))}</p>
</@layout.mail>
