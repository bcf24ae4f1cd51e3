package studio.backlot.render.provider.openai.http;

import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.parameters;

import java.util.List;
import studio.backlot.fakes.openai.OpenAiVideosFake;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.fake.ContractCases;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Rig;
import studio.backlot.wire.Patience;

class OpenAiVideosContractTest extends ContractCases {

    @Override
    protected Rig rig(MovingClock clock) {
        return new Gateway(OpenAiVideosCalls.fake(clock));
    }

    private record Gateway(OpenAiVideosFake fake) implements Rig {

        @Override
        public String key() {
            return OpenAiVideosFake.KEY;
        }

        @Override
        public VideoProvider client(String key, Patience patience) {
            return OpenAiVideosCalls.client(fake, key, patience);
        }

        @Override
        public VideoOrder order() {
            return OpenAiVideosCalls.order();
        }

        @Override
        public VideoOrder retired() {
            return new VideoOrder("sora-1", "A lighthouse.", parameters(), List.of(), OpenAiVideosCalls.OUTPUT);
        }

        @Override
        public String accepted(String name) {
            return "{\"id\":%s,\"status\":\"queued\"}".formatted(name);
        }

        @Override
        public String error(int status) {
            return OpenAiVideosCalls.error("no");
        }

        @Override
        public String unknownStatus() {
            return "{\"id\":\"video_1\",\"status\":\"dreaming\"}";
        }

        @Override
        public String noStatus() {
            return "{\"id\":\"video_1\"}";
        }

        @Override
        public String another() {
            return "{\"id\":\"video_2\",\"status\":\"completed\"}";
        }

        @Override
        public List<String> elsewhere() {
            return List.of("https://elsewhere.test/a", "models", "videos/../models", "videos/a/b/content");
        }

        /** Gateways send on to their stores, which are asked only where that is allowed. */
        @Override
        public String code(String wrong, String usual) {
            return wrong.equals("redirected") ? "elsewhere" : usual;
        }
    }
}
