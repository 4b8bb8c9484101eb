package org.sklad.installation;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.dropwizard.core.setup.Environment;
import java.nio.file.Path;
import org.sklad.access.signin.AccessFilter;
import org.sklad.barcodes.RawCode;
import org.sklad.platform.api.OpenApiResource;
import org.sklad.platform.db.TemporarySpace;
import org.sklad.platform.feature.Base;
import org.sklad.platform.http.Web;
import org.sklad.platform.lists.ListAnswerFilter;
import org.sklad.platform.lists.PaperWriter;
import org.sklad.platform.web.DatabaseHealth;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.HealthResource;
import org.sklad.platform.web.Jersey;
import org.sklad.platform.web.LanguagePages;
import org.sklad.platform.web.ReturnFilter;
import org.sklad.platform.web.SheetWriter;

/** Registers the components and jobs of all features, and the common parts of all pages, with the HTTP server. */
public final class HttpWiring {
    private final Environment environment;
    private final Jersey jersey;
    private final SkladConfiguration configuration;
    private final Base base;
    private final Features features;

    public HttpWiring(Environment environment, SkladConfiguration configuration, Base base, Features features) {
        this.environment = environment;
        this.jersey = new Jersey(environment.jersey());
        this.configuration = configuration;
        this.base = base;
        this.features = features;
    }

    /** Registers everything. The API description comes last, because it reads the registered components. */
    public void install() {
        platform();
        register(features.components().toArray());
        features.jobs().forEach(environment.lifecycle()::manage);
        register(new OpenApiResource(environment.jersey().getResourceConfig()));
        jersey.install();
    }

    private void platform() {
        boolean demo = DemoMark.isSet(base.database());
        Path temporary = TemporarySpace.of(configuration.dataDir());
        Module scanners = new SimpleModule("scanners")
                .addDeserializer(RawCode.class, RawCode.reading(configuration.substitute()));
        Web.install(
                environment,
                base.messages(),
                configuration.publicUrl(),
                base.randomness(),
                base.clock(),
                demo,
                temporary,
                scanners);
        environment.healthChecks().register("database", new DatabaseHealth(base.database(), DatabaseHealth.KEPT));
        register(
                new HealthResource(environment.healthChecks(), (name, check) -> !name.equals(BackupWiring.HEALTH)),
                new Exports(),
                new ReturnFilter(),
                new SheetWriter(base.messages(), base.randomness(), base.clock(), temporary, demo),
                new ListAnswerFilter(code -> features.centres.centres.zone(code)),
                new PaperWriter(base.messages(), features.labels.fonts(), base.clock()),
                new LanguagePages((request, language) -> AccessFilter.operator(request)
                        .ifPresent(operator -> features.access.operators.setLanguage(operator, language))));
    }

    private void register(Object... components) {
        jersey.register(components);
    }
}
