package uk.dapo.engine;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys the models, decisions and forms of the build under their bare file names. Left alone, the engine would take the
 * whole path of an unpacked build as the name: another folder would look like other models.
 */
@Component
class ReleasedModels extends DefaultDeploymentConfiguration {

    @Override
    public Set<Resource> getDeploymentResources() {
        return super.getDeploymentResources().stream().map(Bare::new).collect(Collectors.toSet());
    }

    /** A resource without a path: the engine then names it by its file name. */
    private static final class Bare extends AbstractResource {

        private final Resource resource;

        private Bare(Resource resource) {
            this.resource = resource;
        }

        @Override
        public String getFilename() {
            return resource.getFilename();
        }

        @Override
        public File getFile() throws IOException {
            throw new IOException("known by its name alone");
        }

        @Override
        public URL getURL() throws IOException {
            return resource.getURL();
        }

        @Override
        public URI getURI() throws IOException {
            return resource.getURI();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return resource.getInputStream();
        }

        @Override
        public String getDescription() {
            return resource.getDescription();
        }
    }
}
