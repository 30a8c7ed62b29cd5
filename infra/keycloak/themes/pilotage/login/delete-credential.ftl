<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#-- What has no name of its own comes under Keycloak's name of its kind. -->
<#assign kinds = {"otp": msg("kindOneTimeCode"), "webauthn-passwordless": msg("kindPasskey")}>
<#assign what = kinds[credentialLabel]!credentialLabel>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("deleteCredentialTitle", what)}
    <#elseif section = "form">
        <p class="instruction">${msg("deleteCredentialMessage", what)}</p>
        <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="POST">
            <@buttons.actionGroup horizontal=true>
                <@buttons.button name="accept" id="kc-accept" label="doConfirmDelete"/>
                <@buttons.button name="cancel-aia" id="kc-decline" label="doDecline" type="secondary"/>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
