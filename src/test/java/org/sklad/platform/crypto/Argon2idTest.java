package org.sklad.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2idTest {
    @ParameterizedTest
    @CsvSource({"8, 1, 4", "64, 3, 32", "1000, 2, 64", "19456, 2, 32", "47104, 1, 32"})
    void matches_another_implementation(int memoryKib, int passes, int bytes) {
        Random random = new Random(memoryKib);
        for (int length : new int[] {0, 1, 63, 128}) {
            byte[] text = new byte[length];
            byte[] salt = new byte[8 + length];
            random.nextBytes(text);
            random.nextBytes(salt);

            assertThat(new Argon2id(memoryKib, passes).hash(text, salt, bytes))
                    .isEqualTo(Argon2Function.getInstance(memoryKib, passes, 1, bytes, Argon2.ID)
                            .hash(text, salt)
                            .getBytes());
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 1", "8, 0", "-1, 1"})
    void refuses_parameters_that_are_too_weak(int memoryKib, int passes) {
        assertThatThrownBy(() -> new Argon2id(memoryKib, passes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_salt_or_parameter_gives_another_hash() {
        byte[] text = {1, 2, 3};
        byte[] hash = new Argon2id(64, 1).hash(text, new byte[16], 32);

        assertThat(new Argon2id(64, 2).hash(text, new byte[16], 32)).isNotEqualTo(hash);
        assertThat(new Argon2id(65, 1).hash(text, new byte[16], 32)).isNotEqualTo(hash);
        assertThat(new Argon2id(64, 1).hash(text, new byte[17], 32)).isNotEqualTo(hash);
    }
}
