/** The dialect of OpenAI's Videos interface, which ended on 2026-09-24 and is spoken by gateways still. */
@NullMarked
package studio.backlot.render.provider.openai;

import org.jspecify.annotations.NullMarked;
