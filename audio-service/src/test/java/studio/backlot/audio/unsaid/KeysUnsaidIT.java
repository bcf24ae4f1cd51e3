package studio.backlot.audio.unsaid;

import java.util.Set;
import studio.backlot.fakes.lyria.LyriaFake;
import studio.backlot.fakes.speech.ElevenLabsFake;
import studio.backlot.fakes.speech.GeminiSpeechFake;
import studio.backlot.fakes.speech.GoogleSpeechFake;
import studio.backlot.fakes.speech.OpenAiSpeechFake;
import studio.backlot.kit.test.KeysUnsaid;

class KeysUnsaidIT implements KeysUnsaid {

    @Override
    public Set<String> keys() {
        return Set.of(
                LyriaFake.TOKEN,
                ElevenLabsFake.KEY,
                GoogleSpeechFake.KEY,
                GeminiSpeechFake.KEY,
                GeminiSpeechFake.TOKEN,
                OpenAiSpeechFake.KEY);
    }
}
