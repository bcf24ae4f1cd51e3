package studio.backlot.render.provider.comfyui.http;

import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.CALL;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.parameters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.fake.ContractCase;
import studio.backlot.render.provider.fake.ContractCases;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Rig;
import studio.backlot.wire.Patience;

/** Its history; the same of its queue is {@link ComfyUiProgressTest}'s. */
class ComfyUiContractTest extends ContractCases {

    @Override
    protected Rig rig(MovingClock clock) {
        return new ComfyUi(ComfyUiCalls.fake(clock));
    }

    @Override
    protected Stream<ContractCase> moreSubmits() {
        return Stream.of(
                ContractCase.named("a number", "7"),
                ContractCase.named("another call", "\"7b0f4c1e-0000-4000-8000-000000000000\""));
    }

    private record ComfyUi(ComfyUiFake fake) implements Rig {

        @Override
        public String key() {
            return ComfyUiFake.KEY;
        }

        @Override
        public VideoProvider client(String key, Patience patience) {
            return ComfyUiCalls.client(fake, Optional.of(key), patience);
        }

        @Override
        public VideoOrder order() {
            return ComfyUiCalls.order();
        }

        /** Its models are workflows: one that was taken away is not sent. */
        @Override
        public VideoOrder retired() {
            return ComfyUiCalls.order("wan-2.0", parameters());
        }

        @Override
        public String accepted(String name) {
            return "{\"prompt_id\":%s,\"number\":1,\"node_errors\":{}}".formatted(name);
        }

        @Override
        public String error(int status) {
            return ComfyUiFake.error("It does not work.");
        }

        @Override
        public String unknownStatus() {
            return "{\"%s\":{\"status\":{\"status_str\":\"dreaming\"}}}".formatted(CALL);
        }

        @Override
        public String noStatus() {
            return "{\"%s\":{\"outputs\":{}}}".formatted(CALL);
        }

        @Override
        public String another() {
            return "{\"7b0f\":{\"status\":{\"status_str\":\"success\"}}}";
        }

        @Override
        public List<String> elsewhere() {
            return List.of(
                    "https://elsewhere.test/view?filename=a.mp4",
                    "http://169.254.169.254/latest",
                    "file:///etc/passwd",
                    "data:video/mp4;base64,AAAA",
                    "no address at all:");
        }

        @Override
        public String code(String wrong, String usual) {
            return switch (wrong) {
                case "status 402" -> "request";
                case "status 404" -> "not-found";
                case "forgotten" -> "restarted";
                case "retired" -> "workflow";
                default -> usual;
            };
        }
    }
}
