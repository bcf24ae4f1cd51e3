/** What an organisation says otherwise of the models than the deployment. */
@NullMarked
package studio.backlot.render.prompt.override;

import org.jspecify.annotations.NullMarked;
