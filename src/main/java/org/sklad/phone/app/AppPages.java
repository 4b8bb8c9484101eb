package org.sklad.phone.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.RequestContext;

/**
 * The page of the app and its files. They are the same for everybody and hold nothing of anybody, so they need no sign-in: the app must open
 * without a network and after the end of a session.
 */
@Path(AppView.PAGE)
public final class AppPages {
    private static final String REVALIDATE = "no-cache";
    private static final String PNG = "image/png";

    private final AppView view;
    private final AppFiles files;

    AppPages(AppView view, AppFiles files) {
        this.view = view;
        this.files = files;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Page app() {
        return Page.of("phone/app/app.jte", view);
    }

    /** Serves the service worker. The header lets it serve the page itself, which stands above its own address. */
    @GET
    @Path("worker.js")
    public Response worker() {
        return file(files.worker(), "text/javascript;charset=utf-8")
                .header("Service-Worker-Allowed", AppView.PAGE)
                .build();
    }

    @GET
    @Path("phone.webmanifest")
    public Response manifest(@Context HttpServletRequest request) {
        return file(files.manifest(RequestContext.of(request).language()), "application/manifest+json;charset=utf-8")
                .build();
    }

    @GET
    @Path("icon-192.png")
    public Response icon() {
        return file(AppIcon.png(AppFiles.ICONS.get(0)), PNG).build();
    }

    @GET
    @Path("icon-512.png")
    public Response largeIcon() {
        return file(AppIcon.png(AppFiles.ICONS.get(1)), PNG).build();
    }

    private static Response.ResponseBuilder file(Object entity, String type) {
        return Response.ok(entity).header(HttpHeaders.CONTENT_TYPE, type).header(HttpHeaders.CACHE_CONTROL, REVALIDATE);
    }
}
