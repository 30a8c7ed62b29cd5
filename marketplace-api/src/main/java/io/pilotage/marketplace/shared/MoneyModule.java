package io.pilotage.marketplace.shared;

import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Money in JSON, as <code>{"amount": "850.00", "currency": "GBP"}</code>: a decimal string, never a binary fraction. A currency alone is its code. */
public final class MoneyModule extends SimpleModule {

    public MoneyModule() {
        super("money");
        addSerializer(Money.class, new Writer());
        addDeserializer(Money.class, new Reader());
        addSerializer(CurrencyUnit.class, new CodeWriter());
    }

    private static final class Writer extends ValueSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", money.getAmount().toPlainString());
            json.writeStringProperty("currency", money.getCurrencyUnit().getCode());
            json.writeEndObject();
        }
    }

    private static final class CodeWriter extends ValueSerializer<CurrencyUnit> {
        @Override
        public void serialize(CurrencyUnit currency, JsonGenerator json, SerializationContext context) {
            json.writeString(currency.getCode());
        }
    }

    private static final class Reader extends ValueDeserializer<Money> {

        private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            String amount = node.path("amount").asString("");
            String currency = node.path("currency").asString("");
            if (!PLAIN.matcher(amount).matches()) { // 1E999999999 is a short text and an endless number
                return context.reportInputMismatch(Money.class, "amount must be a decimal number such as \"850.00\"");
            }
            try {
                return Money.of(CurrencyUnit.of(currency), new java.math.BigDecimal(amount));
            } catch (IllegalCurrencyException unknown) {
                return context.reportInputMismatch(Money.class, "currency must be an ISO 4217 code such as \"GBP\"");
            } catch (ArithmeticException tooFine) {
                return context.reportInputMismatch(Money.class, "amount has more decimal places than its currency");
            }
        }
    }
}
