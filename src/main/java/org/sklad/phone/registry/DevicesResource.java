package org.sklad.phone.registry;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.devices.DeviceFilter;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.Devices;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** The registry of phones. Operators register the phone that they hold; managers and administrators keep the list. */
@Path("/api/v1" + DeviceActs.PATH)
public final class DevicesResource extends JsonResource {
    private final Devices devices;
    private final DeviceActs acts;

    DevicesResource(Devices devices, DeviceActs acts) {
        this.devices = devices;
        this.acts = acts;
    }

    /** Phones, the latest registered first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<DeviceSummary> list(@Auth Operator operator, @Listed Query<DeviceFilter> query) {
        return DeviceList.LIST.read(query, devices::list, operator).answer(DeviceSummary::of);
    }

    @POST
    public Answer<DeviceAnswer> register(@Auth Operator operator, DeviceForm form) {
        return answer(acts.register.done(form, operator), form.id(), operator);
    }

    @GET
    @Path(DeviceActs.ONE)
    public DeviceAnswer get(@Auth Operator operator, @PathParam("device") UUID device) {
        return DeviceAnswer.of(devices.get(new DeviceId(device), operator));
    }

    @POST
    @Path(DeviceActs.BLOCKING)
    public Answer<DeviceAnswer> block(@Auth Operator operator, @PathParam("device") UUID device, ActForm form) {
        return answer(acts.block.done(device, form, operator), device, operator);
    }

    @POST
    @Path(DeviceActs.WIPING)
    public Answer<DeviceAnswer> wipe(@Auth Operator operator, @PathParam("device") UUID device, ActForm form) {
        return answer(acts.wipe.done(device, form, operator), device, operator);
    }

    @POST
    @Path(DeviceActs.NAME)
    public Answer<DeviceAnswer> rename(@Auth Operator operator, @PathParam("device") UUID device, DeviceNameForm form) {
        return answer(acts.rename.done(device, form, operator), device, operator);
    }

    private Answer<DeviceAnswer> answer(boolean first, UUID device, Operator operator) {
        return Answer.of(first, DeviceAnswer.of(devices.get(new DeviceId(device), operator)));
    }
}
