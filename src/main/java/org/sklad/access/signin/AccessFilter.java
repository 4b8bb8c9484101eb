package org.sklad.access.signin;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.i18n.Logo;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.i18n.Refusal.Kind;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.web.Actor;
import org.sklad.platform.web.Bearer;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.PageContext;
import org.sklad.platform.web.Pages;

/**
 * Identifies the caller before anything else runs. Every address that is not listed here as open needs a session or a token. A
 * new address is therefore closed until it is opened on purpose, and other callers cannot find out which addresses exist.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class AccessFilter implements ContainerRequestFilter {
    private static final String SESSION = "org.sklad.session";
    /**
     * Longest address that carries another one in it. The head of an answer has at most 8 kB, and a form accepts this length.
     */
    private static final int LONGEST_ADDRESS = 2_000;

    private static final String API = "/api/";
    private static final String STATION = "/station";
    private static final String CHOOSE_PASSWORD = "/account/password";
    private static final Set<String> OPEN =
            Set.of("/healthz", "/language", "/sign-in", "/feedback", "/phone", STATION, STATION + "/lock");
    private static final List<String> OPEN_BENEATH =
            List.of("/assets/", Logo.PATH + "/", "/set-up/", "/feedback/", "/phone/");
    private static final Set<String> WITH_ONE_TIME_PASSWORD =
            Set.of(CHOOSE_PASSWORD, "/sign-out", "/api/v1/session", "/api/v1/session/password");
    private static final Set<String> WITHOUT_SECOND_FACTOR = Set.of(
            SecondFactor.PATH,
            SecondFactor.PATH + "/confirmation",
            "/account/confirmation",
            CHOOSE_PASSWORD,
            "/sign-out",
            "/api/v1/session",
            "/api/v1/session/confirmation",
            "/api/v1/session/password");

    private final Sessions sessions;
    private final Stations stations;
    private final Tokens tokens;
    private final Navigation navigation;

    @Context
    @SuppressWarnings("NullAway.Init") // Jersey injects a proxy of the current request.
    private HttpServletRequest servletRequest;

    AccessFilter(Sessions sessions, Stations stations, Tokens tokens, Navigation navigation) {
        this.sessions = sessions;
        this.stations = stations;
        this.tokens = tokens;
        this.navigation = navigation;
    }

    /**
     * Returns the session of the request.
     *
     * @throws NotSignedIn if the request has a token or neither
     */
    public static Session session(ContainerRequestContext request) {
        return present(request).orElseThrow(NotSignedIn::new);
    }

    /** Returns the session of the request; empty if the request has a token or neither. */
    public static Optional<Session> present(ContainerRequestContext request) {
        return request.getProperty(SESSION) instanceof Session session ? Optional.of(session) : Optional.empty();
    }

    /** Returns the shared station of the request's session; empty for any other browser or program. */
    public static Optional<String> station(ContainerRequestContext request) {
        return present(request).filter(Session::isShared).map(Session::station);
    }

    /** Returns the signed-in operator, for addresses that anybody may call; empty if nobody is signed in. */
    public static Optional<Operator> operator(ContainerRequestContext request) {
        return request.getSecurityContext().getUserPrincipal() instanceof Operator operator
                ? Optional.of(operator)
                : Optional.empty();
    }

    public static boolean passwordChoiceNeeded(ContainerRequestContext request) {
        return present(request).filter(Session::passwordChoiceNeeded).isPresent();
    }

    public static boolean secondFactorNeeded(ContainerRequestContext request) {
        return present(request).filter(Session::secondFactorNeeded).isPresent();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = "/" + request.getUriInfo().getPath();
        Optional<String> bearer = Bearer.token(request);
        if (bearer.isPresent()) {
            TokenUse use = bearer.flatMap(tokens::use).orElseThrow(NotSignedIn::new);
            enter(request, use.allowed(), Actor.token(use.operator().id(), use.tokenId()));
            return;
        }
        Optional<Session> session = Cookies.token(request).flatMap(sessions::find);
        if (session.isPresent()) {
            enter(request, session.get(), path);
        } else if (!isOpen(request, path)) {
            turnAway(request, path);
        }
    }

    private void enter(ContainerRequestContext request, Session session, String path) {
        request.setProperty(SESSION, session);
        enter(request, session.operator(), Actor.session(session.operator().id()));
        station(request)
                .ifPresent(station -> PageContext.of(request)
                        .setColleagues(() -> stations.list(station).stream()
                                .filter(each -> !each.username()
                                        .equals(session.operator().username()))
                                .map(each -> new Choice(each.username().value(), each.name()))
                                .toList()));
        if (isOpen(request, path)) {
            return;
        }
        if (session.passwordChoiceNeeded() && !WITH_ONE_TIME_PASSWORD.contains(path)) {
            leadTo(
                    CHOOSE_PASSWORD,
                    Refused.of(Kind.FORBIDDEN, "password-choice-needed", Message.of("access.password-choice-needed")),
                    request,
                    path);
        } else if (session.secondFactorNeeded() && !WITHOUT_SECOND_FACTOR.contains(path)) {
            leadTo(SecondFactor.PATH, SecondFactor.needed(), request, path);
        }
    }

    /** Refuses a program; redirects a person to the only page that they can use now. */
    private static void leadTo(String page, Refusal refusal, ContainerRequestContext request, String path) {
        if (path.startsWith(API)) {
            throw refusal;
        }
        request.abortWith(Pages.seeOther(page));
    }

    private void enter(ContainerRequestContext request, Operator operator, Actor actor) {
        boolean secure = request.getSecurityContext().isSecure();
        request.setSecurityContext(new Signed(operator, secure));
        PageContext surroundings = PageContext.of(request);
        surroundings.setLanguage(operator.language());
        surroundings.setOperator(operator.name());
        surroundings.setActor(actor);
        surroundings.setNavigation(() -> navigation.entriesFor(operator.roles()));
    }

    private static boolean isOpen(ContainerRequestContext request, String path) {
        boolean signingInByApi =
                path.equals("/api/v1/session") && request.getMethod().equals(HttpMethod.POST);
        return signingInByApi || OPEN.contains(path) || OPEN_BENEATH.stream().anyMatch(path::startsWith);
    }

    /** Redirects a page to the sign-in page, which leads back afterwards. A fragment makes the browser go there. */
    private void turnAway(ContainerRequestContext request, String path) {
        if (path.startsWith(API)) {
            throw new NotSignedIn();
        }
        String asked = request.getMethod().equals(HttpMethod.GET) ? pathAndQuery(path) : pageOf(request);
        boolean fragment = request.getHeaderString("HX-Request") != null;
        URI target = locked(request, asked).orElseGet(() -> signIn(asked));
        request.abortWith(
                fragment
                        ? Response.noContent().header("HX-Redirect", target).build()
                        : Response.seeOther(target).build());
    }

    /** Locks a shared station and returns its page; empty for any other browser. */
    private Optional<URI> locked(ContainerRequestContext request, String asked) {
        return Cookies.station(request).flatMap(stations::find).map(station -> {
            String page = Optional.ofNullable(request.getHeaderString("HX-Current-URL"))
                    .map(AccessFilter::withoutHost)
                    .orElse(asked);
            Cookies.token(request).ifPresent(token -> stations.lock(station, token, page));
            return URI.create(STATION);
        });
    }

    /**
     * Returns the sign-in page with the way back. An address that is too long is left out, so sign-in leads to the start page.
     */
    static URI signIn(String asked) {
        UriBuilder signIn = UriBuilder.fromPath("/sign-in");
        URI plain = signIn.build();
        if (asked.equals("/") || asked.length() > LONGEST_ADDRESS) {
            return plain;
        }
        URI target = signIn.queryParam("next", "{next}").build(asked);
        return target.toString().length() > LONGEST_ADDRESS ? plain : target;
    }

    /** Returns the page whose form was sent after the session had ended. An earlier filter has checked that the page is ours. */
    private static String pageOf(ContainerRequestContext request) {
        String referer = request.getHeaderString("Referer");
        return referer == null ? "/" : withoutHost(referer);
    }

    private static String withoutHost(String address) {
        return address.replaceFirst("^https?://[^/]*", "");
    }

    private String pathAndQuery(String path) {
        String query = servletRequest.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    private record Signed(Operator operator, boolean secure) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return operator;
        }

        @Override
        public boolean isUserInRole(String role) {
            return Role.find(role).map(operator.roles()::has).orElse(false);
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getAuthenticationScheme() {
            return "sklad";
        }
    }
}
