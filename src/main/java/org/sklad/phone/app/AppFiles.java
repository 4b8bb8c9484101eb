package org.sklad.phone.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.web.Assets;

/** The files of the app that are not assets: the service worker, which keeps all files for work without a network, and the manifest. */
record AppFiles(Assets assets, AppTexts texts) {
    private static final String WORKER = "phone/worker.js";

    /** Pixels of the icon on the home screen. */
    static final List<Integer> ICONS = List.of(192, 512);

    /** Returns the script of the service worker. It changes with every file and text of the app, so a browser then installs it anew. */
    String worker() {
        List<String> files = new ArrayList<>(assets.beneath("phone"));
        files.remove(assets.url(WORKER));
        files.addAll(Stream.of("sklad.css", "icons.svg", "favicon.svg")
                .map(assets::url)
                .toList());
        CRC32 version = new CRC32();
        version.update((files + texts.json()).getBytes(StandardCharsets.UTF_8));
        return "const VERSION = \"%08x\";%nconst PAGE = %s;%nconst FILES = %s;%nconst CAMERA = %s;%n"
                        .formatted(
                                version.getValue(),
                                AppJson.of(AppView.PAGE),
                                AppJson.of(files),
                                AppJson.of(assets.beneath("camera")))
                + assets.text(WORKER);
    }

    /** Returns the manifest, by which a phone puts the app on its home screen. */
    String manifest(Language language) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", texts.text(language, "app.title"));
        manifest.put("short_name", texts.text(language, "platform.name"));
        manifest.put("lang", language.code());
        manifest.put("id", AppView.PAGE);
        manifest.put("start_url", AppView.PAGE);
        manifest.put("scope", AppView.PAGE);
        manifest.put("display", "standalone");
        manifest.put("background_color", "#f5f7f9");
        manifest.put("theme_color", "#1d5fbf");
        manifest.put(
                "icons",
                ICONS.stream()
                        .map(size -> Map.of(
                                "src",
                                AppView.PAGE + "/icon-" + size + ".png",
                                "sizes",
                                size + "x" + size,
                                "type",
                                "image/png",
                                "purpose",
                                "any"))
                        .toList());
        return AppJson.of(manifest);
    }
}
