package org.sklad.platform.http;

import com.fasterxml.jackson.databind.Module;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.lists.QueryReader;
import org.sklad.platform.web.AnswerFilter;
import org.sklad.platform.web.Assets;
import org.sklad.platform.web.AssetsResource;
import org.sklad.platform.web.FormReader;
import org.sklad.platform.web.PageWriter;
import org.sklad.platform.web.ProblemMapper;
import org.sklad.platform.web.Rendering;
import org.sklad.platform.web.Uploads;

/** Adds the web platform to an application: errors, pages, forms, assets, the check against foreign sites. */
public final class Web {
    private Web() {}

    /**
     * Installs the platform with precompiled templates.
     *
     * @param demo true in a demo with invented people and figures; every page shows it
     * @param temporary the folder for waiting bodies
     * @param reading reads single values in addition to the common rules of forms and bodies
     */
    public static void install(
            Environment environment,
            Messages messages,
            Optional<URI> publicUrl,
            Randomness randomness,
            InstantSource clock,
            boolean demo,
            Path temporary,
            Module reading) {
        install(
                environment,
                messages,
                publicUrl,
                randomness,
                clock,
                demo,
                temporary,
                reading,
                TemplateEngine.createPrecompiled(ContentType.Html));
    }

    public static void install(
            Environment environment,
            Messages messages,
            Optional<URI> publicUrl,
            Randomness randomness,
            InstantSource clock,
            boolean demo,
            Path temporary,
            Module reading,
            TemplateEngine templates) {
        Assets assets = Assets.bundled();
        Rendering rendering = new Rendering(templates, messages, assets, environment.getObjectMapper(), clock, demo);
        JerseyEnvironment jersey = environment.jersey();
        jersey.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        jersey.register(new ProblemMapper(rendering));
        jersey.register(new PageWriter(rendering));
        jersey.register(new AnswerFilter());
        environment.getObjectMapper().registerModule(reading);
        FormReader forms = new FormReader(reading);
        jersey.register(forms);
        jersey.register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new QueryReader(forms)).to(ValueParamProvider.class);
            }
        });
        jersey.register(new TrueOrFalse());
        jersey.register(new BodyReading());
        jersey.register(new OwnForms());
        jersey.register(new SameSite(publicUrl));
        jersey.register(new PlainBodies());
        jersey.register(new WholeRequest());
        jersey.register(new BodyLimitFilter(new Uploads(Runtime.getRuntime().maxMemory(), temporary, randomness)));
        jersey.register(new ReadableAddress());
        jersey.register(new AssetsResource(assets));
        environment.getApplicationContext().setErrorHandler(new JettyErrors(rendering));
        environment
                .admin()
                .addFilter("admin-guard", new AdminGuard())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        Doors doors = new Doors(rendering, randomness);
        environment.lifecycle().addEventListener(doors);
    }

    /** Wraps the server before it starts, because Dropwizard builds the server around the application later. */
    private record Doors(Rendering rendering, Randomness randomness) implements LifeCycle.Listener {
        @Override
        public void lifeCycleStarting(LifeCycle event) {
            if (event instanceof Server server) {
                server.setHandler(new RequestBuffer(new OuterHandler(server.getHandler(), randomness)));
                server.setErrorHandler(new JettyErrors(rendering));
            }
        }
    }
}
