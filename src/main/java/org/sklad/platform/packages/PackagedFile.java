package org.sklad.platform.packages;

import java.util.regex.Pattern;

/**
 * A file as the manifest names it.
 *
 * @param name small letters, digits, dots and hyphens, in at most one folder
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 */
public record PackagedFile(String name, long size, String sha256) {
    static final int LONGEST_NAME = 100;
    private static final Pattern NAME = Pattern.compile("([a-z0-9][a-z0-9-]*/)?[a-z0-9][a-z0-9-]*\\.[a-z0-9]{1,8}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public PackagedFile {
        if (!isName(name) || size < 0 || !HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a file of a package");
        }
    }

    static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }
}
