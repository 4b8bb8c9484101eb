package org.sklad.programme.indicators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sklad.labels.FileFault;

/**
 * The file of a set, or the reason why it is left out.
 *
 * @param code name of the file without its ending
 */
record IndicatorFile(String code, Optional<IndicatorSet> set, Optional<IndicatorFault> fault) {
    /** No set is larger. */
    static final int LARGEST = 64 * 1024;

    /** A set needs six levels. */
    private static final int DEEPEST = 10;

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** Reads a file. It reads no more of it than a set can have. */
    static IndicatorFile read(String code, String shown, InputStream file) {
        try {
            byte[] bytes = file.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST
                    ? faulty(code, shown, 0, "it is larger than 64 kB")
                    : parse(
                            code,
                            shown,
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(bytes))
                                    .toString());
        } catch (CharacterCodingException otherText) {
            return faulty(code, shown, 0, "it cannot be read as text in UTF-8");
        } catch (IOException e) {
            return faulty(code, shown, 0, "it cannot be read: " + e.getClass().getSimpleName());
        }
    }

    static IndicatorFile parse(String code, String shown, String text) {
        try {
            Optional<IndicatorFault> shape = shape(shown, text);
            return shape.isPresent()
                    ? new IndicatorFile(code, Optional.empty(), shape)
                    : new IndicatorFile(code, Optional.of(YAML.readValue(text, IndicatorSet.class)), Optional.empty());
        } catch (JsonProcessingException e) {
            return faulty(code, shown, FileFault.line(e, text), FileFault.reason(e));
        } catch (IOException e) {
            return faulty(code, shown, 0, "it cannot be read: " + e.getClass().getSimpleName());
        }
    }

    static IndicatorFile faulty(String code, String shown, int line, String reason) {
        return new IndicatorFile(code, Optional.empty(), Optional.of(new IndicatorFault(shown, line, reason)));
    }

    /** Refuses what no set needs before any of it is kept: references to other parts of the file, depth, and names without a value. */
    private static Optional<IndicatorFault> shape(String shown, String text) throws IOException {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(text)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                int line = parser.currentTokenLocation().getLineNr();
                if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                    return Optional.of(new IndicatorFault(shown, line, "a set has no references (& and *)"));
                }
                if (token == JsonToken.VALUE_NULL) {
                    return Optional.of(new IndicatorFault(shown, line, "a value is missing"));
                }
                if (depth > DEEPEST) {
                    return Optional.of(new IndicatorFault(shown, line, "it is nested too deeply"));
                }
            }
        }
        return Optional.empty();
    }
}
