package org.sklad.installation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.SimpleServerFactory;
import io.dropwizard.jetty.GzipHandlerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.jetty.HttpsConnectorFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.common.LoggerConfiguration;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sklad.platform.http.ServerDefaults;

/**
 * Reads Dropwizard's own sections of {@code config.yml} after the flat settings. A section overrides them. Settings
 * missing from a section keep our default instead of Dropwizard's.
 */
final class Sections extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final List<String> NAMES = List.of("server", "logging", "metrics", "admin", "health");

    /**
     * Builds the module.
     *
     * @param folder folder of the configuration file
     */
    Sections(Path folder) {
        super("sections");
        setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
                return bean.getBeanClass() == SkladConfiguration.class ? new Twice(reader, folder) : reader;
            }
        });
        begin(DefaultServerFactory.class, settings -> settings.listening().server());
        begin(SimpleServerFactory.class, settings -> settings.listening().simple());
        begin(HttpConnectorFactory.class, settings -> settings.listening().http());
        begin(HttpsConnectorFactory.class, settings -> settings.listening().https());
        begin(GzipHandlerFactory.class, settings -> ServerDefaults.gzip());
        begin(LogbackAccessRequestLogFactory.class, settings -> ServerDefaults.requestLog());
        begin(DefaultLoggingFactory.class, SkladConfiguration::logs);
    }

    /** Gives Jackson an object with our defaults to fill, instead of one with Dropwizard's. */
    private <T> void begin(Class<T> type, Function<SkladConfiguration, ? extends T> first) {
        addValueInstantiator(type, new ValueInstantiator.Base(type) {
            @Override
            public boolean canCreateUsingDefault() {
                return true;
            }

            @Override
            public Object createUsingDefault(DeserializationContext context) {
                return first.apply((SkladConfiguration) context.getAttribute(SkladConfiguration.class));
            }
        });
    }

    /** Reads the flat settings first, then the sections into the same object. */
    private static final class Twice extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        private final Path folder;

        Twice(JsonDeserializer<?> reader, Path folder) {
            super(reader);
            this.folder = folder;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Twice(reader, folder);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode file = context.readTree(parser);
            if (!(file instanceof ObjectNode flat)) {
                return super.deserialize(tokens(file, parser), context);
            }
            ObjectNode sections = context.getNodeFactory().objectNode();
            for (String name : NAMES) {
                JsonNode section = flat.remove(name);
                // A section with all lines commented out is null.
                if (section != null && !section.isNull()) {
                    sections.set(name, section);
                }
            }
            SkladConfiguration settings = (SkladConfiguration) super.deserialize(tokens(flat, parser), context);
            settings.standsIn(folder);
            context.setAttribute(SkladConfiguration.class, settings);
            complete(sections.path("server"), settings.listening());
            Logs.complete(sections.path("logging"), settings.logsJson());
            check(sections.path("logging").path("loggers"), context);
            return super.deserialize(tokens(sections, parser), context, settings);
        }

        /** Checks loggers here, because Dropwizard reads them only when logging starts, and ignores unknown settings. */
        private static void check(JsonNode loggers, DeserializationContext context) throws IOException {
            for (Map.Entry<String, JsonNode> logger : loggers.properties()) {
                if (logger.getValue().isObject()) {
                    try {
                        context.readTreeAsValue(logger.getValue(), LoggerConfiguration.class);
                    } catch (JsonMappingException e) {
                        e.prependPath(LoggerConfiguration.class, "logging.loggers." + logger.getKey());
                        throw e;
                    }
                }
            }
        }

        private static JsonParser tokens(JsonNode tree, JsonParser of) throws IOException {
            JsonParser tokens = new TreeTraversingParser(tree, of.getCodec());
            tokens.nextToken();
            return tokens;
        }

        private static void complete(JsonNode server, ServerDefaults listening) {
            server.path("applicationConnectors").forEach(each -> complete(each, listening.port(), listening.bind()));
            server.path("adminConnectors")
                    .forEach(each -> complete(each, listening.adminPort(), ServerDefaults.ADMIN_BIND));
            complete(server.path("connector"), listening.port(), listening.bind());
            server.path("requestLog").path("appenders").forEach(Logs::toStandardError);
        }

        private static void complete(JsonNode connector, int port, String bind) {
            if (connector instanceof ObjectNode each) {
                each.putIfAbsent("port", each.numberNode(port));
                each.putIfAbsent("bindHost", each.textNode(bind));
            }
        }
    }
}
