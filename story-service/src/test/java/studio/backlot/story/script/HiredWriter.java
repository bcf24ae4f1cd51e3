package studio.backlot.story.script;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import studio.backlot.fakes.chat.ChatFake;
import studio.backlot.kit.test.AgreedPort;

/**
 * The service with an account at a language model of this machine, which need not run: a fake, at a port that the test and the service
 * agree on. Its writers are templates unless somebody asks for the model, so that one start serves all tests.
 */
public final class HiredWriter implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "backlot.writer.openai.address",
                "http://127.0.0.1:" + port() + "/v1",
                "backlot.writer.openai.key",
                ChatFake.KEY,
                "backlot.writer.openai.model",
                ChatFake.MODEL,
                "backlot.list-prices",
                "src/test/resources/prices-of-fakes.yaml",
                "backlot.writer.gemini.environment-credentials",
                "",
                "backlot.writer.patience",
                "PT5S");
    }

    static int port() {
        return AgreedPort.of("backlot.test.writer.port");
    }
}
