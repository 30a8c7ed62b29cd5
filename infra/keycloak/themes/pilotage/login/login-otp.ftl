<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#-- Keycloak's own chooses between several phones by a click only, which no keyboard can do. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
    <#if section = "header">
        ${msg("oneTimeCodeTitle")}
    <#elseif section = "form">
        <form id="kc-otp-login-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <#if otpLogin.userOtpCredentials?size gt 1>
                <fieldset>
                    <legend>${msg("oneTimeCodeFrom")}</legend>
                    <#list otpLogin.userOtpCredentials as phone>
                        <p><label><input type="radio" name="selectedCredentialId" value="${phone.id}"<#if phone.id = otpLogin.selectedCredentialId!''> checked</#if>> ${phone.userLabel!msg("kindOneTimeCode")}</label></p>
                    </#list>
                </fieldset>
            <#else>
                <input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!''}">
            </#if>
            <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp" autofocus=true/>
            <@buttons.actionGroup>
                <@buttons.button id="kc-login" name="login" label="doSubmit"/>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
