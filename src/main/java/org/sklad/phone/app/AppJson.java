package org.sklad.phone.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON of maps, lists and texts, for the scripts of the app. */
final class AppJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AppJson() {}

    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
