package studio.backlot.render.provider.comfyui.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.VideoAccounts;
import studio.backlot.render.provider.comfyui.ComfyUiAddress;
import studio.backlot.render.provider.comfyui.workflow.Workflows;
import studio.backlot.render.provider.http.SaidKey;
import studio.backlot.wire.HeaderKey;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/**
 * The deployment's ComfyUI, which asks nobody who he is. Its address is no field of an account: whoever enters one would have the
 * studio ask inside its own network. A key of the deployment that cannot be sent ends the start.
 */
@Startup
@ApplicationScoped
class ComfyUiAccounts implements VideoAccounts, ImageAccounts {
    private static final String NAME = "comfyui";

    private final ComfyUiAddress address;
    private final Workflows workflows;
    private final String imageWorkflow;
    private final Optional<Keys> ofDeployment;

    ComfyUiAccounts(ComfyUiSettings settings) {
        this.address = new ComfyUiAddress(settings.address());
        this.workflows = new Workflows(settings.workflows());
        this.imageWorkflow = settings.imageWorkflow();
        Keys keys = SaidKey.first(settings.key().stream()).orElseGet(() -> new Keys(Map.of()));
        this.ofDeployment = settings.workflows().map(_ -> keys);
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public List<KeyField> fields() {
        return List.of(KeyField.optional(
                SaidKey.FIELD, "what a proxy before this studio's ComfyUI asks for; ComfyUI itself asks for none"));
    }

    @Override
    public Optional<Keys> ofDeployment() {
        return ofDeployment;
    }

    @Override
    public ComfyUiClient open(Keys keys) {
        return new ComfyUiClient(address, key(keys), workflows, Patience.USUAL);
    }

    /** The name of a workflow. */
    @Override
    public String imageModel() {
        return imageWorkflow;
    }

    @Override
    public Optional<Money> imagePrice() {
        return Optional.empty();
    }

    @Override
    public boolean drawsForNothing() {
        return true;
    }

    /** As the workflow is now; one that cannot be read is shown nothing, and says so when it is asked. */
    @Override
    public Profile imageProfile() {
        return workflows.profile(NAME, imageWorkflow);
    }

    @Override
    public ComfyUiImages images(Keys keys) {
        return new ComfyUiImages(address, key(keys), workflows, LATER);
    }

    @Override
    public Optional<Fault> check(Keys keys) throws InterruptedException {
        try (ComfyUiClient client = open(keys)) {
            return client.check();
        }
    }

    private static Optional<Secret> key(Keys keys) {
        return keys.find(SaidKey.FIELD).map(_ -> HeaderKey.of(keys, SaidKey.FIELD));
    }
}
