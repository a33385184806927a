package nl.nabij.tasks;

import java.util.Optional;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TaskId;
import org.springframework.data.repository.Repository;

interface TaskRepository extends Repository<Task, TaskId> {

    Task save(Task task);

    Optional<Task> findByIdAndResident(TaskId id, ResidentId resident);
}
