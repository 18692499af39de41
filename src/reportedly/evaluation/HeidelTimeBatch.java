import de.unihd.dbs.heideltime.standalone.*;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.text.SimpleDateFormat;

/** Runs HeidelTime once over many news texts: FOLDER/NAME.DAY.txt becomes FOLDER/NAME.DAY.xml. */
public class HeidelTimeBatch {
    public static void main(String[] args) throws Exception {
        SimpleDateFormat day = new SimpleDateFormat("yyyy-MM-dd");
        HeidelTimeStandalone tagger = new HeidelTimeStandalone(
            Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, args[1], POSTagger.TREETAGGER);
        try (DirectoryStream<Path> texts = Files.newDirectoryStream(Path.of(args[0]), "*.txt")) {
            for (Path path : texts) {
                String[] parts = path.getFileName().toString().split("\\.");
                String found = tagger.process(
                    Files.readString(path, StandardCharsets.UTF_8), day.parse(parts[parts.length - 2]));
                Files.writeString(Path.of(path.toString().replaceAll("txt$", "xml")), found);
            }
        }
    }
}
