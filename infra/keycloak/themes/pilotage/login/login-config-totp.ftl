<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
    <#if section = "header">
        ${msg("loginTotpTitle")}
    <#elseif section = "form">
        <p class="instruction">${msg("loginTotpIntro")}</p>
        <ol id="kc-totp-settings" class="pf-v5-c-list pf-v5-u-mb-md">
            <li>
                ${msg("loginTotpStep1")}
                <ul><#list totp.supportedApplications as app><li>${msg(app)}</li></#list></ul>
            </li>
            <#if mode?? && mode = "manual">
                <li>
                    ${msg("loginTotpManualStep2")}
                    <p id="kc-totp-secret-key">${totp.totpSecretEncoded}</p>
                    <p>${msg("loginTotpManualStep3", totp.policy.getAlgorithmKey(), totp.policy.digits, totp.policy.period)}</p>
                    <p><a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a></p>
                </li>
            <#else>
                <li>
                    ${msg("loginTotpStep2")}
                    <p><img id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("loginTotpPicture")}"></p>
                    <p><a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></p>
                </li>
            </#if>
            <li>${msg("loginTotpStep3")}</li>
        </ol>
        <form action="${url.loginAction}" class="${properties.kcFormClass!}" id="kc-totp-settings-form" method="post" novalidate="novalidate">
            <input type="hidden" name="totpSecret" value="${totp.totpSecret}">
            <#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
            <@field.input name="totp" label=msg("authenticatorCode") required=true autocomplete="one-time-code"/>
            <@field.input name="userLabel" label=msg("loginTotpDeviceName") required=totp.otpCredentials?has_content/>
            <@buttons.actionGroup horizontal=true>
                <@buttons.button id="saveTOTPBtn" label="doSubmit"/>
                <#if isAppInitiatedAction??>
                    <@buttons.button id="cancelTOTPBtn" name="cancel-aia" label="doCancel" type="secondary" value="true"/>
                </#if>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
