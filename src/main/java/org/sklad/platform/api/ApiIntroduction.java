package org.sklad.platform.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Optional;

/** The part of the description about the API as a whole: title, licence, server and sign-in of programs. */
final class ApiIntroduction {
    private ApiIntroduction() {}

    static void write(OpenAPI api) {
        api.setInfo(new Info()
                .title("Sklad")
                .version("1")
                .description(
                        "Inventory, distribution and repairs of reception centres. Fields are added without notice; any other change"
                                + " gets a new number in the address.")
                // Nobody has declared a licence yet. When somebody does, its name and SPDX identifier belong here.
                .license(new License().name("None declared").identifier("LicenseRef-none-declared")));
        api.addServersItem(new Server().url("/").description("The installation that answers this document"));
        secure(api);
    }

    private static void secure(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        api.getComponents()
                .addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("__Host-sid")
                                .description(
                                        "Cookie that POST /session answers; over plain http its name is sid. A request that changes"
                                                + " something also needs the header Sec-Fetch-Site: same-origin or the Origin of the"
                                                + " installation."))
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("Key for a program, made on the page /account/tokens"));
        api.addSecurityItem(new SecurityRequirement().addList("session"));
        api.addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** Signing in is the only request that needs no session and no token. */
    static void openSignIn(OpenAPI api) {
        Optional.ofNullable(api.getPaths().get(ApiDescription.ROOT + "/session"))
                .map(PathItem::getPost)
                .ifPresent(signIn -> signIn.setSecurity(List.of()));
    }
}
