package org.sklad.platform.web;

import io.dropwizard.jersey.setup.JerseyEnvironment;
import jakarta.ws.rs.core.Configuration;
import java.io.Serial;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.internal.inject.Providers;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.ResourceModel;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * Registers resources with Jersey in a way that makes the server start quickly. Dropwizard generates a class for each resource,
 * lists all addresses for a log message that we do not print, and lets Jersey check each class for mistakes. Together, these
 * steps took an eighth of a start. {@code ResourceModelIT} checks for the mistakes instead.
 */
public final class Jersey {
    /** Matches Dropwizard's listener, which is private there. It only logs the addresses. */
    private static final Predicate<Object> LISTS_ADDRESSES =
            each -> each.getClass().getSimpleName().equals("ComponentLoggingListener");

    private final JerseyEnvironment environment;
    private final List<Object> resources = new ArrayList<>();

    public Jersey(JerseyEnvironment environment) {
        this.environment = environment;
    }

    /** Adds resources and providers, each as one object for all requests. */
    public void register(Object... components) {
        for (Object component : components) {
            if (Providers.isProvider(component.getClass())) {
                environment.register(component);
            } else {
                environment.register(component.getClass());
                resources.add(component);
            }
        }
    }

    /** Passes the registered components to Jersey. Call it once, after the last {@link #register}. */
    public void install() {
        environment.property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true);
        // Nothing is read from or written to XML, pictures of AWT or data sources. Jersey would keep a route for each
        // type that they read.
        environment.property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL");
        AsDeclared declared = new AsDeclared();
        environment.register(declared);
        environment.register(new Instances(List.copyOf(resources), declared));
        environment.replace(Container::new);
    }

    /**
     * Keeps the addresses as they are declared. Jersey would add two methods for OPTIONS to each of them, with a route for each type
     * that can be read and written; {@code OPTIONS} is refused. Jersey asks registered processors before it adds them, and bound ones after
     * it. So the first call hides the addresses, which saves the time of adding, and the second call shows them again.
     */
    private static final class AsDeclared implements ModelProcessor {
        private Optional<ResourceModel> declared = Optional.empty();

        @Override
        public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
            if (declared.isPresent()) {
                return declared.get();
            }
            declared = Optional.of(model);
            return new ResourceModel.Builder(List.of(), false).build();
        }

        @Override
        public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
            return model;
        }
    }

    /** Binds each resource to its class. */
    private static final class Instances extends AbstractBinder {
        private final List<Object> resources;
        private final AsDeclared declared;

        private Instances(List<Object> resources, AsDeclared declared) {
            this.resources = resources;
            this.declared = declared;
        }

        @Override
        protected void configure() {
            bind(declared).to(ModelProcessor.class);
            for (Object resource : resources) {
                Type type = resource.getClass();
                bind(resource).to(type);
            }
        }
    }

    /** A servlet over a copy of the configuration, which is complete only when the server starts. */
    private static final class Container extends ServletContainer {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient ResourceConfig all;
        private final transient ResourceConfig copy;

        private Container(ResourceConfig all) {
            this(all, new ResourceConfig());
        }

        private Container(ResourceConfig all, ResourceConfig copy) {
            super(copy);
            this.all = all;
            this.copy = copy;
        }

        @Override
        public void init() throws jakarta.servlet.ServletException {
            copy.addProperties(all.getProperties());
            copy.registerClasses(all.getClasses());
            copy.registerInstances(all.getInstances().stream()
                    .filter(LISTS_ADDRESSES.negate())
                    .toList()
                    .toArray());
            copy.registerResources(all.getResources());
            super.init();
        }
    }
}
