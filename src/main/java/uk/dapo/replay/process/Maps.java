package uk.dapo.replay.process;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.register.Evidence;

/** A zone nobody may enter has a map (s.35(1)), which is with the case before the clause is recorded. */
@Component
@ConditionalOnProperty("dapo.replay")
class Maps {

    private static final int SIZE = 200;

    private final Evidence evidence;

    Maps(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The answers with the number of a map where they are about a zone; else as they are. */
    @Transactional
    public Map<String, Object> with(Map<String, Object> answers, String caseReference) {
        if (!"ZONE".equals(answers.get("madeClauseCode"))) {
            return answers;
        }
        Map<String, Object> with = new HashMap<>(answers);
        with.put("madeClauseMap", evidence.keep(caseReference, new Evidence.Sent("Map of the exclusion zone", true, true, drawn()), "courtLiaison").number());
        return with;
    }

    /** Three streets and what lies between them. */
    private static byte[] drawn() {
        BufferedImage map = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = map.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, SIZE, SIZE);
        pen.setColor(Color.DARK_GRAY);
        pen.drawPolygon(new int[] {SIZE / 5, SIZE * 4 / 5, SIZE / 2}, new int[] {SIZE / 5, SIZE / 4, SIZE * 4 / 5}, 3);
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(map, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
