package org.sklad.phone.registry;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.devices.Device;
import org.sklad.access.devices.DeviceFilter;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.DeviceState;
import org.sklad.access.devices.DeviceView;
import org.sklad.access.devices.Devices;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages on which managers and administrators rename, block and wipe phones. */
@Path(DeviceActs.PAGE)
public final class DevicePages extends FormPages {
    private final Devices devices;
    private final DeviceActs acts;
    private final Randomness randomness;

    DevicePages(Devices devices, DeviceActs acts, Randomness randomness) {
        this.devices = devices;
        this.acts = acts;
        this.randomness = randomness;
    }

    /** One phone. */
    public record View(Device device, List<Username> operators, FormState entered) {
        public View {
            operators = List.copyOf(operators);
        }

        public String path() {
            return DeviceActs.PAGE + "/" + device.id();
        }

        public Message state() {
            return DeviceList.words(device.state());
        }

        public String stateKind() {
            return DeviceList.kind(device.state());
        }

        public boolean isActive() {
            return device.state() == DeviceState.ACTIVE;
        }

        public boolean isWiped() {
            return device.state() == DeviceState.WIPED;
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<DeviceFilter> query) {
        return DeviceList.LIST
                .read(PresentCentre.narrowed(query, request, operator, Devices.mayManage()), devices::list, operator)
                .page(List.of());
    }

    @GET
    @Path(DeviceActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("device") UUID device) {
        DeviceView view = devices.managed(new DeviceId(device), operator);
        FormState entered =
                FormState.begun(randomness.id()).with("name", view.device().name());
        return page(view, entered);
    }

    @POST
    @Path(DeviceActs.BLOCKING)
    public Response block(@Auth Operator operator, @PathParam("device") UUID device, Submitted<ActForm> sent) {
        return acts.block.submit(device, sent, operator, entered -> page(device, entered, operator));
    }

    @POST
    @Path(DeviceActs.WIPING)
    public Response wipe(@Auth Operator operator, @PathParam("device") UUID device, Submitted<ActForm> sent) {
        return acts.wipe.submit(device, sent, operator, entered -> page(device, entered, operator));
    }

    @POST
    @Path(DeviceActs.NAME)
    public Response rename(@Auth Operator operator, @PathParam("device") UUID device, Submitted<DeviceNameForm> sent) {
        return acts.rename.submit(
                device, sent, operator, entered -> page(devices.managed(new DeviceId(device), operator), entered));
    }

    /** Shows the page again after a refused act without fields. */
    private Page page(UUID device, FormState entered, Operator operator) {
        DeviceView view = devices.managed(new DeviceId(device), operator);
        return page(view, entered.with("name", view.device().name()));
    }

    private static Page page(DeviceView view, FormState entered) {
        return Page.of("phone/registry/device.jte", new View(view.device(), view.operators(), entered))
                .at(view.device().centre().value());
    }
}
