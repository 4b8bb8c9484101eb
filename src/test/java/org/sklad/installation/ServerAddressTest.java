package org.sklad.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        ",localhost",
        "0.0.0.0,localhost",
        "::,localhost",
        "127.0.0.1,localhost",
        "192.0.2.1,192.0.2.1",
        "2001:db8::1,[2001:db8::1]",
        "sklad.example.org,sklad.example.org"
    })
    void names_the_host_to_which_the_server_is_bound(String bound, String printed) {
        assertThat(ServerAddress.host(bound)).isEqualTo(printed);
    }
}
