package org.sklad.platform.packages;

/** The names of the files that every package begins with, in their order. */
final class PackageFiles {
    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    static final String KEY = "public-key.pem";

    private PackageFiles() {}
}
