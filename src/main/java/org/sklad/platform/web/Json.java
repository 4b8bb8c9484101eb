package org.sklad.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.regex.Pattern;
import org.sklad.platform.crypto.Secret;

/** The JSON mappers of the program. */
public final class Json {
    /** A document of ours is 4 deep; a body of brackets only must not overflow the stack. */
    static final int DEPTH = 32;

    private static final int NUMBER_DIGITS = 40;

    private static final Pattern TYPED = Pattern.compile("-?[0-9]{1,30}([.,][0-9]{1,30})?");

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("[^T]*");
    private static final Pattern DAY_AND_TIME = Pattern.compile("[^T]*(T[0-9:.]*)?");

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

    private Json() {}

    /**
     * Returns the mapper of the API. It rejects unknown and duplicate fields, does not convert between types, writes dates as ISO
     * texts, and leaves out absent values.
     */
    public static ObjectMapper mapper() {
        JsonMapper mapper = common(true)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        return mapper;
    }

    /** Returns the mapper for HTML forms, in which every value is text and one ticked box is a list of one. */
    static ObjectMapper formMapper() {
        return common(false)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .addModule(new SimpleModule("typed")
                        .addDeserializer(BigDecimal.class, new DecimalComma())
                        .addDeserializer(String.class, new TypedCode()))
                .build();
    }

    /** @param exact true to refuse a day that is not written as a day alone; else it may have a time without a zone */
    private static JsonMapper.Builder common(boolean exact) {
        SimpleModule own = new SimpleModule("own")
                .addSerializer(Secret.class, new Hidden())
                .addDeserializer(
                        LocalDate.class,
                        new FourDigits<>(LocalDate.class, LocalDateDeserializer.INSTANCE, exact ? DAY : DAY_AND_TIME))
                .addDeserializer(Instant.class, new FourDigits<>(Instant.class, InstantDeserializer.INSTANT, ANY));
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module(), new ParameterNamesModule(), own)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
        JsonMapper mapper = builder.build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxNumberLength(NUMBER_DIGITS)
                        .build());
        return mapper.rebuild();
    }

    /**
     * Reads days and moments in years of four digits, 0001 to 9999. Other years fit into no column, break the arithmetic of days,
     * and are typing errors or attacks. Refuses the time of a zone where a day is expected, because its day depends on the zone.
     */
    private static final class FourDigits<T extends Temporal> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient JsonDeserializer<T> any;
        private final Pattern written;

        FourDigits(Class<T> type, JsonDeserializer<T> any, Pattern written) {
            super(type);
            this.any = any;
            this.written = written;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)
                    ? written != ANY
                    : !written.matcher(in.getText()).matches()) {
                return context.reportInputMismatch(handledType(), "not written as expected");
            }
            T read = any.deserialize(in, context);
            if (read != null && !isOfFourDigits(read)) {
                return context.reportInputMismatch(handledType(), "a year of more or fewer than four digits");
            }
            return read;
        }

        private static boolean isOfFourDigits(Temporal read) {
            return read instanceof Instant instant
                    ? !instant.isBefore(FIRST) && instant.isBefore(BEYOND)
                    : read.get(ChronoField.YEAR) >= 1 && read.get(ChronoField.YEAR) <= 9999;
        }
    }

    /** Reads what people type as a decimal number, with a comma or a point. */
    private static final class DecimalComma extends StdDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        DecimalComma() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String typed = in.getText();
            return TYPED.matcher(typed).matches()
                    ? new BigDecimal(typed.replace(',', '.'))
                    : (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, typed, "not a decimal number");
        }
    }

    /** Writes a secret as null, because a secret in an answer would be a fault. */
    private static final class Hidden extends StdSerializer<Secret> {
        private static final long serialVersionUID = 1L;

        Hidden() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNull();
        }
    }
}
