package org.sklad.centres.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sklad.access.roles.CentreCode;

class LocationAddressTest {
    private static final CentreCode HAR = new CentreCode("HAR");

    @Test
    void reads_the_address_that_it_writes() {
        assertThat(LocationAddress.find("BAN/STORE").map(LocationAddress::toString))
                .contains("BAN/STORE");
    }

    @Test
    void a_code_without_a_centre_means_the_given_centre() {
        assertThat(LocationAddress.find("STORE", HAR)).contains(new LocationAddress(HAR, new LocationCode("STORE")));
        assertThat(LocationAddress.find("BAN/STORE", HAR).map(LocationAddress::centre))
                .contains(new CentreCode("BAN"));
        assertThat(LocationAddress.find("STORE")).isEmpty();
    }

    @Test
    void refuses_other_texts() {
        for (String text :
                new String[] {"", "/", "HAR/", "/STORE", "har/STORE", "HAR/STORE/A", "HAR/..", "HAR/ A", "X/A"}) {
            assertThat(LocationAddress.find(text)).as(text).isEmpty();
        }
        assertThat(LocationAddress.find("..", HAR)).isEmpty();
    }

    @Test
    void refuses_the_code_of_another_thing() {
        assertThatThrownBy(() -> new LocationId(1234567894L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LocationId(4)).isInstanceOf(IllegalArgumentException.class);
    }
}
