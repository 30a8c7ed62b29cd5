<#import "template.ftl" as layout>
<#-- The same for every address, whether it has an account or not. -->
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("registeredTitle")}
    <#elseif section = "form">
        <p class="instruction">${layout.breakable(msg("registeredWords", address))}</p>
        <p class="instruction">${msg("registeredNothing")}</p>
        <p><a href="${url.registrationUrl}">${msg("registeredAgain")}</a></p>
    </#if>
</@layout.registrationLayout>
