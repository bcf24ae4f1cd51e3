package studio.backlot.render.unsaid;

import java.util.Set;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.omni.OmniFake;
import studio.backlot.fakes.openai.OpenAiVideosFake;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.fakes.vault.VaultFake;
import studio.backlot.kit.test.KeysUnsaid;

class KeysUnsaidIT implements KeysUnsaid {

    @Override
    public Set<String> keys() {
        return Set.of(
                "veo-key-1",
                "a-key-of-their-own-9f3a",
                "a-key-that-was-withdrawn",
                "a-key-of-a-session-5d21",
                "a-key-of-another-session-5d21",
                ComfyUiFake.KEY,
                GeminiFake.KEY,
                OmniFake.TOKEN,
                OpenAiVideosFake.KEY,
                OpenRouterFake.KEY,
                ReplicateFake.KEY,
                ReplicateFake.WEBHOOK_SECRET,
                VaultFake.TOKEN);
    }
}
