import type { CardKind } from "@openchair/board";
import type { Voice } from "@openchair/formats";
import {
  Accessibility,
  CircleHelp,
  Clock,
  Flag,
  Gift,
  HeartHandshake,
  Lightbulb,
  type LucideIcon,
  Package,
  Sprout,
  Stethoscope,
  Target,
} from "lucide-react";

/** Each voice has its own icon; colour only helps (design §11). */
export const VOICE_ICONS: Record<Voice, LucideIcon> = {
  professional: Stethoscope,
  "emerging-leader": Sprout,
  "lived-experience": HeartHandshake,
};

/** Each kind of card has its own icon, beside its word. */
export const KIND_ICONS: Record<CardKind, LucideIcon> = {
  aim: Target,
  idea: Lightbulb,
  segment: Clock,
  question: CircleHelp,
  concern: Flag,
  access: Accessibility,
  material: Package,
  takeaway: Gift,
};
