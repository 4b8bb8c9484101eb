package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
    @TempDir
    private Path parent;

    @Test
    void is_accessible_only_to_its_owner() throws IOException {
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

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Path open(Path path, String rights) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    @Test
    void removes_the_rights_of_others_from_an_existing_folder_and_its_contents() throws IOException {
        Path path = Files.createDirectory(parent.resolve("data"));
        Path backups = Files.createDirectory(path.resolve("backups"));
        Path outside = open(Files.createFile(parent.resolve("outside")), "rw-r--r--");
        Files.createSymbolicLink(path.resolve("link"), outside);
        List<Path> open = List.of(
                open(Files.createFile(path.resolve("sklad.db")), "rw-r--r--"),
                open(Files.createFile(path.resolve("sklad.db-wal")), "rw-rw-rw-"),
                open(Files.createFile(path.resolve("sklad.db-shm")), "rw-r-----"),
                open(Files.createFile(backups.resolve("old.sklad")), "rw-r--r--"));
        open(backups, "rwxr-xr-x");
        open(Files.createDirectory(path.resolve("files")), "rwxr-x---");
        open(path, "rwxrwxrwx");

        try (DataFolder folder = DataFolder.hold(path)) {
            for (Path each : List.of(folder.path(), backups, path.resolve("files"))) {
                assertThat(rights(each)).as(each.toString()).isEqualTo("rwx------");
            }
            for (Path each : open) {
                assertThat(rights(each)).as(each.toString()).isEqualTo("rw-------");
            }
            assertThat(rights(path.resolve("server.lock"))).isEqualTo("rw-------");
            assertThat(rights(outside)).as("a file behind a link").isEqualTo("rw-r--r--");
            assertThat(path.resolve("server.lock").getParent()).isDirectoryNotContaining("glob:**.lock.*");
        }
    }

    @Test
    void refuses_a_folder_of_another_user_and_names_the_owner() throws IOException {
        Path path = Files.createDirectory(parent.resolve("data"));
        UserPrincipal other = () -> "sklad-service";
        assertThatThrownBy(() -> DataFolder.tighten(path, other))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining(Files.getOwner(path).getName())
                .hasMessageContaining("chown sklad-service");
    }
}
