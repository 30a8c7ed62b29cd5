<#import "template.ftl" as layout>
<@layout.mail heading=msg("mailActionsHeading")>
<p style="margin:0 0 12px">${msg("mailActionsWords")}</p>
<@layout.button address=link key="mailActionsButton"/>
<p style="margin:0;color:#4a5b66">${msg("mailActionsOtherwise", linkExpirationFormatter(linkExpiration))}</p>
</@layout.mail>
