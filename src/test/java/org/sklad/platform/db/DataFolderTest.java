package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
    @TempDir
    private Path parent;

    @Test
    void is_made_for_its_owner_only() throws IOException {
        try (DataFolder folder = DataFolder.hold(parent.resolve("data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void refuses_a_second_holder_and_names_the_folder() {
        Path path = parent.resolve("data");
        assertThat(DataFolder.isHeld(path)).isFalse();

        try (DataFolder folder = DataFolder.hold(path)) {
            assertThatThrownBy(() -> DataFolder.hold(path).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(folder.path().toString());
            assertThat(DataFolder.isHeld(path)).isTrue();
        }

        assertThat(DataFolder.isHeld(path)).isFalse();
        DataFolder.hold(path).close();
    }
}
