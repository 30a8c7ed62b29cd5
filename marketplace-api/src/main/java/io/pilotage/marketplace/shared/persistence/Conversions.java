package io.pilotage.marketplace.shared.persistence;

import io.pilotage.marketplace.shared.JsonDocument;
import io.pilotage.marketplace.shared.TypedId;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.util.PGobject;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

/** Teaches Spring Data JDBC typed ids (as uuid) and JSON documents (as json), once for all of them. */
@Configuration(proxyBeanMethods = false)
class Conversions {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return JdbcCustomConversions.of(
                JdbcPostgresDialect.INSTANCE,
                List.of(new IdWriter(), new IdReader(), new DocumentWriter(), new DocumentReader()));
    }

    @WritingConverter
    static class IdWriter implements Converter<TypedId, UUID> {
        @Override
        public UUID convert(TypedId id) {
            return id.value();
        }
    }

    @ReadingConverter
    static class IdReader implements ConverterFactory<UUID, TypedId> {
        @Override
        public <T extends TypedId> Converter<UUID, T> getConverter(Class<T> type) {
            var constructor = BeanUtils.getResolvableConstructor(type);
            return value -> BeanUtils.instantiateClass(constructor, value);
        }
    }

    @WritingConverter
    static class DocumentWriter implements Converter<JsonDocument, PGobject> {
        @Override
        public PGobject convert(JsonDocument document) {
            try {
                var json = new PGobject();
                json.setType("json"); // columns of jsonb take it, too
                json.setValue(StoredJson.MAPPER.writeValueAsString(document));
                return json;
            } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @ReadingConverter
    static class DocumentReader implements ConverterFactory<PGobject, JsonDocument> {
        @Override
        public <T extends JsonDocument> Converter<PGobject, T> getConverter(Class<T> type) {
            return json -> StoredJson.MAPPER.readValue(json.getValue(), type);
        }
    }
}
