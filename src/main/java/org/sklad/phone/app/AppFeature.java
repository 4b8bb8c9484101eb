package org.sklad.phone.app;

import java.util.List;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Assets;

/** The app of field teams. */
public final class AppFeature implements Feature {
    private final Base base;

    public AppFeature(Base base) {
        this.base = base;
    }

    @Override
    public List<Object> components() {
        AppTexts texts = new AppTexts(base.messages());
        return List.of(new AppPages(new AppView(texts.json()), new AppFiles(Assets.bundled(), texts)));
    }
}
