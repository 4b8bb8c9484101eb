package org.sklad.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files under {@code assets/} on the class path. They are few and are read once at the start; only these names can be
 * requested. All share one hash in their address, so that modules can import each other by relative names.
 */
public final class Assets {
    /** An asset of every build, used to locate the folder of all assets. */
    private static final String ONE_OF_THEM = "/assets/sklad.css";

    /** WebAssembly without a charset: with one, browsers refuse to compile it while it loads. */
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "wasm", "application/wasm",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "woff2", "font/woff2");

    /** The licence of third-party files, which is in the jar beside them and is not served. */
    private static final String LICENCE = "/LICENSE";

    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\" layer\\(([^)]+)\\);");

    /** A whole line of a script. Its end stays, so that the numbers of the lines stay. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^ *// .*$");

    /** A file and its content type. */
    static final class Asset {
        private final byte[] bytes;
        private final String type;

        private Asset(byte[] bytes, String type) {
            this.bytes = bytes;
            this.type = type;
        }

        byte[] bytes() {
            return bytes;
        }

        String type() {
            return type;
        }
    }

    private final Map<String, Asset> files;
    private final String hash;

    private Assets(Map<String, Asset> files) {
        this.files = files;
        this.hash = hash(files);
    }

    /** Returns the assets of the program, which are read once. */
    public static Assets bundled() {
        return Bundled.ASSETS;
    }

    private static final class Bundled {
        private static final Assets ASSETS = load();
    }

    private static Assets load() {
        URL url = Assets.class.getResource(ONE_OF_THEM);
        if (url == null) {
            throw new IllegalStateException("Missing on the class path: " + ONE_OF_THEM);
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return new Assets(read(Path.of(uri).resolveSibling("")));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return new Assets(read(jar.getPath("/assets")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the address of a file; it changes when any of the files does. */
    public String url(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("No such asset: " + name);
        }
        return "/assets/" + hash + "/" + name;
    }

    /** Returns the addresses of all files in a folder, and in the folders in it. */
    public List<String> beneath(String folder) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(folder + "/"))
                .map(this::url)
                .toList();
    }

    /** Returns a file as text. */
    public String text(String name) {
        return new String(Objects.requireNonNull(files.get(name), name).bytes(), StandardCharsets.UTF_8);
    }

    Optional<Asset> find(String askedHash, String name) {
        return askedHash.equals(hash) ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    private static Map<String, Asset> read(Path folder) throws IOException {
        Map<String, Asset> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(LICENCE)) {
                    continue;
                }
                files.put(name, new Asset(served(file, name), type(name)));
            }
        }
        return files;
    }

    private static byte[] served(Path file, String name) throws IOException {
        if (name.endsWith(".css")) {
            return inlineImports(file).getBytes(StandardCharsets.UTF_8);
        }
        // Comments are up to a third of what a browser would load of a script, also compressed.
        return name.endsWith(".js")
                ? COMMENT.matcher(Files.readString(file)).replaceAll("").getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(file);
    }

    /** Replaces each import by its file: a browser would request the file only after it has read the stylesheet. */
    private static String inlineImports(Path stylesheet) throws IOException {
        Matcher imports = IMPORT.matcher(Files.readString(stylesheet));
        StringBuilder text = new StringBuilder();
        while (imports.find()) {
            String imported = inlineImports(stylesheet.resolveSibling(imports.group(1)));
            imports.appendReplacement(
                    text, Matcher.quoteReplacement("@layer " + imports.group(2) + " {\n" + imported + "\n}"));
        }
        return imports.appendTail(text).toString();
    }

    private static String type(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("No content type is known for the asset " + name);
        }
        return type;
    }

    private static String hash(Map<String, Asset> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(asset.bytes());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
