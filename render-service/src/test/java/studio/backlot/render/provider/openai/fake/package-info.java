@NullMarked
package studio.backlot.render.provider.openai.fake;

import org.jspecify.annotations.NullMarked;
