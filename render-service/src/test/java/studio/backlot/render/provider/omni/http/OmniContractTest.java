package studio.backlot.render.provider.omni.http;

import java.util.List;
import java.util.stream.Stream;
import studio.backlot.fakes.omni.OmniFake;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.fake.ContractCase;
import studio.backlot.render.provider.fake.ContractCases;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Rig;
import studio.backlot.wire.Patience;

class OmniContractTest extends ContractCases {

    @Override
    protected Rig rig(MovingClock clock) {
        return new Omni(OmniCalls.fake(clock));
    }

    @Override
    protected Stream<ContractCase> moreSubmits() {
        return Stream.of(ContractCase.named("a number", "7"));
    }

    private record Omni(OmniFake fake) implements Rig {

        @Override
        public String key() {
            return OmniFake.TOKEN;
        }

        @Override
        public VideoProvider client(String key, Patience patience) {
            return OmniCalls.client(fake, key, patience);
        }

        @Override
        public VideoOrder order() {
            return OmniCalls.order();
        }

        @Override
        public VideoOrder retired() {
            return OmniCalls.order("gemini-omni-flash-preview", OmniCalls.parameters());
        }

        @Override
        public String accepted(String name) {
            return "{\"id\":%s,\"status\":\"queued\"}".formatted(name);
        }

        @Override
        public String error(int status) {
            return OmniFake.error("no", "No.");
        }

        @Override
        public String unknownStatus() {
            return "{\"id\":\"v1_1\",\"status\":\"dreaming\"}";
        }

        @Override
        public String noStatus() {
            return "{\"id\":\"v1_1\"}";
        }

        @Override
        public String another() {
            return "{\"id\":\"v1_2\",\"status\":\"completed\"}";
        }

        @Override
        public List<String> elsewhere() {
            return List.of("gs://other/acme/take/1-1/a.mp4", "gs://films/b.mp4", "https://evil.test/a.mp4");
        }
    }
}
