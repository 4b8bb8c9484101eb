package org.sklad.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
    @TempDir
    private Path folder;

    /** Only root can give a file away; the lock file of anybody else belongs to them, as its folder does. */
    @Test
    void a_lock_file_belongs_to_the_owner_of_its_folder() throws Exception {
        if (Files.getOwner(folder).getName().equals("root")) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
        Path lock = folder.resolve("backup.lock");
        PrivateFiles.openLock(lock).close();
        assertThat(Files.getOwner(lock)).isEqualTo(Files.getOwner(folder));
        assertThat(PrivateFiles.isPrivate(lock)).isTrue();
        PrivateFiles.openLock(lock).close();
    }
}
